/** How many days the units of time have. */
const DAYS: Readonly<Record<string, number>> = {
  millisecond: 1 / 86_400_000,
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25,
};

const SHORT: Readonly<Record<string, string>> = {
  ms: 'millisecond',
  msec: 'millisecond',
  s: 'second',
  sec: 'second',
  min: 'minute',
  h: 'hour',
  hr: 'hour',
  wk: 'week',
  mo: 'month',
  mth: 'month',
  yr: 'year',
};

/** How many of one unit of time another one has: 12 for years in months; undefined where one of the two is no unit of time. */
export function timesUnit(from: string, to: string): number | undefined {
  const [one, other] = [daysOf(from), daysOf(to)];
  return one === undefined || other === undefined ? undefined : one / other;
}

function daysOf(unit: string): number | undefined {
  const written = unit.toLowerCase();
  const name = SHORT[written] === undefined ? written.replace(/s$/u, '') : written;
  return DAYS[SHORT[name] ?? name];
}
