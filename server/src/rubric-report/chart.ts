/** Points as drawings. Classes give the colours; the words beside them say the same. */
import type { AssessmentReport, CriterionReport } from '../report.ts';
import { escapeHtml } from './escape-html.ts';

/** Units of the drawings, which grow with the page. */
const WIDTH = 820;
const BAR = 14;

/** The points of each criterion as bars. */
export function chartSvg(criteria: readonly CriterionReport[]): string {
  const row = 50;
  const hasMarks = criteria.some(({ ownPoints }) => ownPoints !== undefined);
  const height = criteria.length * row + (hasMarks ? 24 : 0);
  const said = criteria.map(({ title, points, max, ownPoints }) => {
    const own = ownPoints === undefined ? '' : `, your own ${ownPoints}`;
    return `${title}: ${points} of ${max}${own}`;
  });
  const rows = criteria.map((criterion, i) => criterionRow(criterion, i * row));
  const legend = hasMarks
    ? `<g class="legend"><path class="own" d="${diamond(8, height - 9)}"/><text x="20" y="${height - 5}">the participants’ own mark</text></g>`
    : '';
  return drawing('chart', height, 'Points per criterion', said.join('; '), rows.join('') + legend);
}

function criterionRow({ title, points, max, levels, ownPoints }: CriterionReport, top: number): string {
  const x = (value: number) => round((value / Math.max(1, max)) * WIDTH);
  const y = top + 24;
  const ticks = levels
    .filter((level) => level.points > 0 && level.points < max)
    .map(
      (level) =>
        `<line class="tick" x1="${x(level.points)}" y1="${y}" x2="${x(level.points)}" y2="${y + BAR}"/>`,
    );
  const own =
    ownPoints === undefined
      ? ''
      : `<path class="own" d="${diamond(Math.min(WIDTH - 8, Math.max(8, x(ownPoints))), y + BAR / 2)}"/>`;
  return [
    `<text x="0" y="${top + 15}">${escapeHtml(title)}</text>`,
    `<text class="value" x="${WIDTH}" y="${top + 15}">${points} of ${max}</text>`,
    `<rect class="track" x="0" y="${y}" width="${WIDTH}" height="${BAR}" rx="3"/>`,
    `<rect class="bar" x="0" y="${y}" width="${x(points)}" height="${BAR}" rx="3"/>`,
    ...ticks,
    own,
  ].join('');
}

/** The total on its way to certification and distinction. */
export function scaleSvg({ total, max, thresholds, own }: AssessmentReport): string {
  const x = (value: number) => round((value / Math.max(1, max)) * WIDTH);
  const { certification, distinction } = thresholds;
  const goals = [
    { at: certification, name: 'certification' },
    { at: distinction, name: 'distinction' },
  ];
  const marks = goals.map(
    ({ at, name }) =>
      `<line class="goal" x1="${x(at)}" y1="16" x2="${x(at)}" y2="40"/><text class="goal-name" x="${x(at)}" y="10">${name} ${at}</text>`,
  );
  const ownMark = own?.complete
    ? `<path class="own" d="${diamond(Math.min(WIDTH - 8, x(own.points)), 28)}"/>`
    : '';
  const said = `${total} of ${max} points; ${goals.map(({ at, name }) => `${name} from ${at}`).join(', ')}`;
  const bars = `<rect class="track" x="0" y="20" width="${WIDTH}" height="16" rx="3"/><rect class="bar" x="0" y="20" width="${x(total)}" height="16" rx="3"/>`;
  return drawing('scale', 44, 'The total', said, bars + marks.join('') + ownMark);
}

function drawing(name: string, height: number, title: string, description: string, inner: string): string {
  return `<svg class="${name}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${name}-title ${name}-text"><title id="${name}-title">${title}</title><desc id="${name}-text">${escapeHtml(description)}</desc>${inner}</svg>`;
}

function diamond(x: number, y: number): string {
  return `M${round(x)} ${y - 7}l7 7l-7 7l-7 -7z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
