import type { FedFrom, FedSection } from '../../server/src/protocol.ts';

/** The section that a line (from 1) stands in; undefined where nothing feeds that. */
export function fedSectionAt(sections: readonly FedSection[], line: number): FedSection | undefined {
  return sections.find((section) => section.line <= line && line <= section.endLine);
}

/** The source to show for a section: what is shown already where it is one of them, else the first. */
export function sourceToShow({ sources }: FedSection, shown: FedFrom | undefined): FedFrom | undefined {
  return sources.find(({ uri, line }) => uri === shown?.uri && line === shown.line) ?? sources[0];
}
