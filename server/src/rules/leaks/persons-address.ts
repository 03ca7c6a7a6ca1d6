/** Tells the e-mail address of a person from that of a role, a team, a system or an example. */
import { firstNames, lastNames, roleWords } from './mailbox-names.ts';

export function isPersonsAddress(local: string, domain: string): boolean {
  if (isNobodysDomain(domain.toLowerCase())) return false;
  const parts = partsOf(local);
  if (parts.length === 0 || parts.some(isRole)) return false;
  if (FREE_MAIL.test(domain)) return true;
  const [first = ''] = parts;
  if (parts.length === 1) return firstNames.has(first) || isInitialAndName(first);
  // Two words with a dot between are how most companies write a person.
  if (/^[a-z]+\.[a-z]+\d*$/i.test(local)) return true;
  return firstNames.has(first) || parts.some((part) => lastNames.has(part));
}

/** RFC 2606 and 6761 keep these for examples; the others are files and service accounts. */
function isNobodysDomain(domain: string): boolean {
  return (
    /(?:^|\.)(?:example|test|invalid|localhost|local|internal)$/.test(domain) ||
    /(?:^|\.)example\.(?:com|net|org)$/.test(domain) ||
    /(?:^|\.)(?:your-?(?:company|domain|org)|company|domain|client)\.(?:com|org|net|io)$/.test(domain) ||
    /\.(?:png|jpe?g|gif|svg|webp|pdf|md|json|ya?ml|ts|js|py)$/.test(domain) ||
    domain.endsWith('.gserviceaccount.com') ||
    !/\.[a-z]{2,24}$/.test(domain)
  );
}

const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|aol|gmx|web|proton|protonmail)\.[a-z.]{2,6}$/i;

/** Words of the name in front of the `@`, in lower case; what follows a plus sign is no name. */
function partsOf(local: string): string[] {
  const [name = ''] = local.toLowerCase().split('+');
  return name
    .replace(/\d+$/, '')
    .split(/[._'-]+/)
    .filter((part) => part !== '');
}

/** `support`, and `itsupport`, `platformteam`: a name does not end so. */
function isRole(part: string): boolean {
  return roleWords.has(part) || ROLE_END.test(part);
}

const ROLE_END = /(?:support|team|desk|ops|admin|alerts?|office|oncall|group|mail|reply|security|service)s?$/;

/** `jsmith`; a short name behind a letter is too often another word: `award`, `spark`. */
function isInitialAndName(part: string): boolean {
  return part.length >= 6 && lastNames.has(part.slice(1));
}
