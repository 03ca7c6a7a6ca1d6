/**
 * Keys and tokens that tell by their shape what they are. The prefixes are those that the issuers document (and that
 * GitHub, GitLab and secretlint scan for).
 */
export interface SecretShape {
  /** With its article: "an AWS access key". */
  readonly name: string;
  /** A text without this has none. */
  readonly hint: RegExp;
  /** Global; the group `secret`, where it has one, is the part that must not be read. */
  readonly pattern: RegExp;
}

export const secretShapes: readonly SecretShape[] = [
  {
    name: 'an AWS access key',
    hint: /AKIA|ASIA/,
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  },
  {
    name: 'an Anthropic API key',
    hint: /sk-ant-/,
    pattern: /(?<![A-Za-z0-9])sk-ant-[A-Za-z0-9]{2,12}-[\w-]{16,}/g,
  },
  {
    name: 'an OpenAI API key',
    hint: /(?<![A-Za-z0-9-])sk-/,
    pattern: /(?<![A-Za-z0-9-])sk-(?:(?:proj|svcacct|admin)-[\w-]{16,}|(?!ant-)[A-Za-z0-9]{24,})/g,
  },
  {
    name: 'a GitHub token',
    hint: /gh[pousr]_|github_pat_/,
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/g,
  },
  {
    name: 'a GitLab token',
    hint: /gl(?:pat|dt|rt|cbt|ptt|ft)-/,
    pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|ft)-[\w-]{20,}/g,
  },
  {
    name: 'a Slack token',
    hint: /xox[abeoprs]-|xapp-/,
    pattern: /(?<![A-Za-z0-9])(?:xox[abeoprs]-(?:\d[\w-]{9,}|[\w-]{24,})|xapp-\d-[\w-]{20,})/g,
  },
  {
    name: 'a Slack webhook',
    hint: /hooks\.slack/,
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>T\w{6,}\/[A-Z]\w{6,}\/\w{16,})/g,
  },
  { name: 'a Google API key', hint: /AIza/, pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/g },
  { name: 'a Google client secret', hint: /GOCSPX-/, pattern: /(?<![A-Za-z0-9])GOCSPX-[\w-]{20,}/g },
  {
    name: 'an Azure account key',
    hint: /[Kk][Ee][Yy]\s*=/,
    pattern: /\b(?:Account|SharedAccess|Access)Key\s*=\s*(?<secret>[A-Za-z0-9+/]{40,}={0,2})/gi,
  },
  {
    name: 'an Azure shared access signature',
    hint: /sig=/,
    pattern: /[?&;]sig=(?<secret>[A-Za-z0-9%+/]{30,}={0,2})/g,
  },
  {
    name: 'an Azure client secret',
    hint: /\dQ~/,
    pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
  },
  {
    name: 'a Stripe key',
    hint: /k_(?:live|test)_|whsec_/,
    pattern: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9]{16,}/g,
  },
  { name: 'a Hugging Face token', hint: /hf_/, pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/g },
  { name: 'a Groq API key', hint: /gsk_/, pattern: /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{40,}/g },
  { name: 'an npm token', hint: /npm_/, pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/g },
  { name: 'a PyPI token', hint: /pypi-/, pattern: /(?<![A-Za-z0-9])pypi-AgEI[\w-]{50,}/g },
  { name: 'a SendGrid key', hint: /SG\./, pattern: /(?<![A-Za-z0-9])SG\.[\w-]{20,24}\.[\w-]{40,}/g },
  { name: 'a Twilio key', hint: /SK[0-9a-f]/, pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/g },
  { name: 'a Databricks token', hint: /dapi/, pattern: /(?<![A-Za-z0-9])dapi[0-9a-f]{32}/g },
  { name: 'a DigitalOcean token', hint: /_v1_/, pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}/g },
  { name: 'a Grafana token', hint: /gl(?:sa|c)_/, pattern: /(?<![A-Za-z0-9])gl(?:sa|c)_[\w=]{30,}/g },
  { name: 'a Vault token', hint: /hv[bs]\./, pattern: /(?<![A-Za-z0-9])hv[bs]\.[\w-]{24,}/g },
  {
    name: 'a signed token (JWT)',
    hint: /eyJ/,
    pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g,
  },
  {
    name: 'a private key',
    hint: /PRIVATE KEY/,
    pattern:
      /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|PGP) )?PRIVATE KEY(?: BLOCK)?-----(?:\s{0,4}Proc-Type:[^\r\n]{0,80}\s{1,4}DEK-Info:[^\r\n]{0,120})?[^-]{16,8000}-----END [A-Z ]{1,40}-----/g,
  },
  {
    name: 'a password on a command line',
    hint: /(?<!\w)curl\s/,
    pattern:
      /\bcurl\b[^\r\n]{0,200}?\s(?:-u|--user)[ \t=]{0,2}["']?[\w.@-]{1,64}:(?<secret>[^\s"'`:]{6,120})/g,
  },
  {
    name: 'a password in an address',
    hint: /:\/\/[^\s/@]{0,190}@/,
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'<>[\](){}|`]{0,64}:(?<secret>[^\s/@"'<>{}|`]{3,120})@(?!sha256:)[\w.[-]/gi,
  },
];

/** The hints of all shapes: next to no text has one, and finding out costs one look at it. */
export const SECRET_HINT = new RegExp(secretShapes.map(({ hint }) => hint.source).join('|'));
