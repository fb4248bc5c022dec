import { barFields, type Indicator } from './indicator';
import { indicators } from './registry';

const missingRules = {
  local: 'values that read it',
  restart: 'begins anew',
  unmet: 'not met',
};

const introduction = `# Indicators

<!-- The text of indicatorsReference() in libs/indicators; a test there holds this page against it. -->

An indicator gives each bar a number, or a condition (1 met, 0 not met), from that bar and the bars before it, never from a later
one. Until it has seen enough bars it has no value (NaN): the warm-up below counts those bars for the defaults. An indicator
with several outputs has a function for each, \`macd_line(…)\`; \`[1]\` means the bar before.

Those that read prices take the columns of the bars themselves; \`x\`, \`y\`, \`z\` are any series and \`condition\` any condition.
The look-back is how many bars before this one have an influence: ∞ where the whole past has, less and less. A missing or infinite
value in what an indicator reads does one of three things: it is missing in the values that read it and nowhere else; the
indicator begins anew after it, warm-up included; or an unknown condition counts as one that is not met.

Equal to TA-Lib means equal to TA-Lib 0.8.1 to 1e-10 of the largest value, with values at the same bars, over walks, ties, flat
stretches, gaps and series shorter than the warm-up (\`libs/indicators/golden\`). Two rules go beyond it: a window of equal values
has a deviation of exactly 0 and its bands, weighted average and regression on that value, and a huge value that has left a window
leaves no rounding behind. Where an instrument has a tick, \`sma\`, \`mean\`, \`wma\`, \`sum\` and the middle of \`bollinger\` of prices are taken in
whole ticks and divided once: the nearest double to the true average, so that equal averages are equal numbers everywhere.
`;

/** The text of docs/reference/indicators.md. */
export function indicatorsReference(): string {
  const all = [...indicators.values()];
  return [
    introduction,
    row(['function', 'title', 'reads', 'definition', 'warm-up', 'look-back', 'a missing value', 'also missing where']),
    row(Array.from({ length: 8 }, () => '---')),
    ...all.map(definitionRow),
    '\n## Parameters\n',
    row(['indicator', 'parameter', 'meaning', 'default', 'from', 'to']),
    row(Array.from({ length: 6 }, () => '---')),
    ...all.flatMap(parameterRows),
    '\n## Sources\n',
    ...all.map(({ name, source }) => `* \`${name}\`: ${source}`),
    '',
  ].join('\n');
}

function definitionRow(indicator: Indicator): string {
  const { title, formula, parameters, missing, undefinedWhere, result } = indicator;
  const defaults = parameters.map((parameter) => parameter.default);
  const lookBack = indicator.lookBack(defaults);
  return row([
    calls(indicator).map(code).join(' '),
    result === 'condition' ? `${title} (condition)` : title,
    readsOf(indicator),
    formula,
    warmUps(indicator, defaults),
    lookBack === Infinity ? '∞' : `${lookBack}`,
    missingRules[missing],
    undefinedWhere ?? '–',
  ]);
}

const readsOf = ({ inputs }: Indicator): string => inputs.flatMap(barFields).join(', ') || 'its arguments';

function calls({ name, inputs, parameters, outputs }: Indicator): string[] {
  const series = ['x', 'y', 'z'];
  const given = inputs
    .filter((input) => barFields(input).length === 0)
    .map((input) => (input === 'condition' ? 'condition' : series.shift()));
  const args = [...given, ...parameters.map((parameter) => `${parameter.name} = ${parameter.default}`)].join(', ');
  return outputs.map((output) => `${output === 'value' ? name : `${name}_${output}`}(${args})`);
}

function warmUps({ outputs, warmUp }: Indicator, defaults: readonly number[]): string {
  return [...new Set(outputs.map((_, output) => warmUp(defaults, output)))].join(', ');
}

function parameterRows({ name, parameters }: Indicator): string[] {
  return parameters.map((parameter) =>
    row([
      code(name),
      code(parameter.name),
      parameter.description,
      ...[parameter.default, parameter.min, parameter.max].map(String),
    ]),
  );
}

const code = (text: string): string => `\`${text}\``;
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
