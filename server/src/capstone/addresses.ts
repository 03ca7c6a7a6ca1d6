/** Where a link of the report leads: a document of the capstone, and the section that a line stands in. */
import { sectionAnchors } from '../document/anchors.ts';
import { remembered } from '../document/remembered.ts';
import type { Address } from '../rubric-report/page.ts';
import type { DocumentCheck } from './check-document.ts';

/** @param base the capstone's folder as seen from the report's: '' for the same, else with a slash at its end */
export function addressesIn(checks: readonly DocumentCheck[], base = ''): Address {
  const byPath = new Map(checks.map((check) => [check.path, check]));
  return ({ path, line }) => {
    const check = byPath.get(path);
    const anchor = check && line !== undefined ? anchorAt(line, check) : undefined;
    return encoded(base + path) + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);
  };
}

const anchorsOf = remembered(({ outline, lines }: DocumentCheck) =>
  [...sectionAnchors(outline.document)].map(([{ offset }, anchor]) => ({
    from: lines.position(offset).line + 1,
    anchor,
  })),
);

function anchorAt(line: number, check: DocumentCheck): string | undefined {
  return anchorsOf(check).findLast(({ from }) => from <= line)?.anchor;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
