/**
 * Cuts that let the bundler see what of Mermaid only drawing needs. Its packages are bundled already, so what draws a
 * diagram stands in one file with what parses it, tied to it by a few lines: with these gone, the rest falls away.
 */

interface Cut {
  /** What goes, for the one who has to mend the cut after an update. */
  readonly of: string;
  readonly pattern: RegExp;
  readonly replacement: string | ((found: string) => string);
}

const cuts: readonly Cut[] = [
  {
    of: 'names of functions, which hold them in the bundle',
    pattern: /^ *(?:static \{\s*__name\(this, "\w+"\);\s*\}|__name\([\w$]+, "\w+"\);)$/gm,
    replacement: '',
  },
  {
    of: 'the renderer and the styles of a diagram',
    pattern: /^var diagram = \{\n[\s\S]*?^\};$/gm,
    replacement: (diagram) =>
      diagram.replace(/^ {2}(renderer|styles)(?:: [\w$]+)?(,?)$/gm, '  $1: undefined$2'),
  },
  {
    of: 'the renderer of a diagram that is made by a function',
    pattern: /^ {2}renderer: \w+,$/gm,
    replacement: '',
  },
  {
    of: 'what a diagram tells its renderer',
    pattern: /\b\w+Renderer_default\.setConf\([\w.]+\);/g,
    replacement: '',
  },
  {
    of: 'renderers that are modules',
    pattern: /^__export\(\w+Renderer\w*_exports, \{[^}]*\}\);$/gm,
    replacement: '',
  },
  {
    of: 'how a shape is drawn; its name tells that there is one',
    pattern: /^( +)handler: \w+(,?)$/gm,
    replacement: '$1handler: undefined$2',
  },
  {
    of: 'how a shape without a documented name is drawn',
    pattern: /^ {2}const undocumentedShapes = \{\n[\s\S]*?^ {2}\};/gm,
    replacement: (shapes) => shapes.replace(/^( +"?[\w-]+"?)(?:: \w+)?(,?)$/gm, '$1: undefined$2'),
  },
  {
    of: 'the colours of all themes but one',
    pattern: /^( +)getThemeVariables(?:: getThemeVariables\d+)?$/gm,
    replacement: '$1getThemeVariables: getThemeVariables3',
  },
  {
    of: 'what layouts draw with',
    pattern: /^var internalHelpers = \{[^}]*\};$/gm,
    replacement: 'var internalHelpers = {};',
  },
  {
    of: 'drawing as a part of the interface',
    pattern: /^var mermaid(?:API)? = (?:Object\.freeze\()?\{\n[\s\S]*?^\}/gm,
    replacement: (api) => api.replace(/^ {2}(?:render|init|run|contentLoaded)(?:: \w+)?,$/gm, ''),
  },
  {
    of: 'modules that are loaded and then not asked for anything',
    pattern: /= (__commonJS|__esm)\(/g,
    replacement: '= /* @__PURE__ */ $1(',
  },
  {
    of: 'the language server protocol but for what the grammars take of it',
    pattern: /__toESM\(require_api2\(\), 1\)/g,
    replacement: '{ ...require_cancellation(), ...require_events() }',
  },
  {
    of: 'comments of a grammar as its documentation',
    pattern: /^( +DocumentationProvider): .*$/gm,
    replacement: '$1: undefined',
  },
  {
    of: 'the types of the protocol, in which only documentation is told',
    pattern: /^init_main\(\);$/gm,
    replacement: '',
  },
  {
    of: 'the end of the grammars, where they give away the parser generator they bring along',
    pattern: /^var EmbeddedActionsParser = [\s\S]*^export \{$/gm,
    replacement: (grammars) => `${grammars}\n  Lexer, Parser, createToken, EOF, tokenMatcher,`,
  },
];

/** Files of Mermaid's packages. */
export const MERMAID_FILE = /node_modules[\\/](?:mermaid|@mermaid-js[\\/]parser)[\\/]dist[\\/].*\.mjs$/;

/** Makes the cuts, file by file, and says which of them found nothing anywhere: another version looks otherwise. */
export class MermaidCuts {
  private readonly missed = new Set(cuts);

  make(source: string): string {
    return cuts.reduce((text, cut) => {
      if (text.search(cut.pattern) < 0) return text;
      this.missed.delete(cut);
      return typeof cut.replacement === 'string'
        ? text.replace(cut.pattern, cut.replacement)
        : text.replace(cut.pattern, cut.replacement);
    }, source);
  }

  missing(): readonly string[] {
    return [...this.missed].map((cut) => cut.of);
  }
}
