/**
 * A parsed Markdown document: front matter and a flat list of sections.
 *
 * Everything inside a section is placed relative to the start of that section, so that a section
 * which only moved (because something above it grew) is the same value as before and can be reused.
 */

/** A half-open stretch of text in UTF-16 code units, counted from the start of its section. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A parsed document. Parsing never fails: any text is a document. */
export interface Document {
  /** The source, exactly as given (a byte order mark and CRLF line ends included). */
  readonly text: string;
  /** The YAML block at the very start of the document, if there is one. */
  readonly frontMatter: FrontMatter | undefined;
  /**
   * All sections in document order. The first is always the preamble (`heading` undefined, possibly
   * empty); every other one starts at its heading and ends where the next one starts, so that the
   * sections' texts joined (after the front matter) are the document.
   */
  readonly sections: readonly Section[];
}

export interface FrontMatter {
  /** The YAML between the fences, without them. */
  readonly yaml: string;
  /** Absolute offset just behind the closing fence's line end: where the preamble starts. */
  readonly end: number;
}

/** A heading and what stands under it, up to the next heading of any level. */
export interface Section {
  /** Absolute offset of the section in the document's text. */
  readonly offset: number;
  readonly content: SectionContent;
  /** The nearest section above with a smaller heading level; undefined at the top and for the preamble. */
  readonly parent: Section | undefined;
}

/** What a section holds. It depends on nothing outside the section's own text (and link definitions). */
export interface SectionContent {
  /** The section's source, its heading included. */
  readonly text: string;
  readonly heading: Heading | undefined;
  readonly blocks: readonly Block[];
  /** What the section defines, wherever in it that stands. */
  readonly definitions: readonly LinkDefinition[];
  /** Stretches that were left unread, since reading them would take too long; empty nearly always. */
  readonly unread: readonly Span[];
}

/** What a reference (`[text][identifier]`, `[^identifier]`) leads to. */
export interface LinkDefinition {
  readonly kind: 'link' | 'footnote';
  /** As the parser compares it: in one case, blanks folded. */
  readonly identifier: string;
  /** Empty for a footnote. */
  readonly target: string;
}

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** The heading's words, without markup. */
  readonly title: string;
  /** From the first marker to the end of the last heading line (its line end excluded). */
  readonly span: Span;
  /** The inline content alone; an empty span behind the marker where there is none. */
  readonly titleSpan: Span;
  /** The title as running text, for its links and its opaque stretches. */
  readonly inline: Inline;
}

export type Block = Paragraph | List | Table | Code | Quote | Html | ThematicBreak | Definition;

/** Running text: a paragraph, a table cell, a list item's first line. */
export interface Inline {
  readonly span: Span;
  /** The words, without markup; line ends are spaces. Images contribute their alternative text. */
  readonly text: string;
  /** The same words line by line, as the source breaks them; a line without words is ''. */
  readonly lines: readonly InlineRun[];
  readonly strong: readonly InlineRun[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Stretches whose characters are not prose: code spans, links, images, footnote references, HTML. */
  readonly opaque: readonly Span[];
}

export interface InlineRun {
  readonly span: Span;
  readonly text: string;
}

export interface Link {
  readonly span: Span;
  readonly text: string;
  /** The target as written, resolved through its definition where it is a reference. */
  readonly target: string;
}

export interface Image {
  readonly span: Span;
  readonly alt: string;
  readonly target: string;
}

/**
 * A heading inside a list, a quote or further down a slide opens no section: it is a paragraph too,
 * whose `span` holds the markers and whose `inline.span` does not.
 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly inline: Inline;
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly span: Span;
  /** The state of a `- [ ]` item; undefined where it is no checklist item. */
  readonly checked: boolean | undefined;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[];
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly span: Span;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** The stretch between the pipes, blanks included; never empty unless the source is (`||`). */
  readonly span: Span;
  /** The cell's words; escaped pipes are plain pipes. `inline.span` leaves out surrounding blanks. */
  readonly inline: Inline;
}

export interface Code {
  readonly kind: 'code';
  readonly span: Span;
  /** First word of the info string in lower case; '' where there is none. */
  readonly lang: string;
  readonly value: string;
  /** Where `value` stands in the source: from the first content line to the end of the last. */
  readonly valueSpan: Span;
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly blocks: readonly Block[];
}

export interface Html {
  readonly kind: 'html';
  readonly span: Span;
  readonly value: string;
}

export interface ThematicBreak {
  readonly kind: 'thematicBreak';
  readonly span: Span;
}

/** A link or footnote definition. */
export interface Definition {
  readonly kind: 'definition';
  readonly span: Span;
}

/** A named value: `**Users:** 12`, `- **Users:** 12`, `- Users: 12`. */
export interface Field {
  /** The label's words, without the colon. */
  readonly label: string;
  readonly labelSpan: Span;
  /** The value on the label's own line(s), without markup; '' where the value is only nested. */
  readonly value: string;
  /** Where the value stands; an empty span just behind the label's colon where there is none. */
  readonly valueSpan: Span;
  /** List items standing under the label: nested in its item, or the list right after its paragraph. */
  readonly items: readonly ListItem[];
  /** Fields among `items`. */
  readonly nested: readonly Field[];
}

/** Text left from a template: `[Client name]`, `$X,XXX`, `TODO`. */
export interface Placeholder {
  readonly span: Span;
  readonly text: string;
}

/** A picture of something: Mermaid, an image, ASCII art or box drawing in a fence, another diagram language. */
export interface Diagram {
  readonly kind: 'mermaid' | 'image' | 'ascii' | 'other';
  readonly span: Span;
  /** The image's target; undefined for the other kinds. */
  readonly target: string | undefined;
}
