import { projectRoot } from '../../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../../tools/check-kill/built-library.mjs';
import { measuredIndicators } from '../measured-indicators.mjs';

/** Ours, as the engine calls it: into arrays that are there already. */
export function calls(bars) {
  const { indicators, barFields } = builtLibrary(projectRoot, 'indicators');
  const call = ([name, { parameters, outputs: compared }]) => {
    const indicator = indicators.get(name);
    const fields = indicator.inputs.flatMap((input) => (input === 'series' ? ['close'] : barFields(input)));
    const inputs = fields.map((field) => bars[field]);
    const outputs = indicator.outputs.map(() => new Float64Array(bars.close.length));
    const run = () => {
      indicator.compute(inputs, parameters, outputs);
      return outputs;
    };
    return [name, { run, outputsOf: () => compared.map((output) => outputs[indicator.outputs.indexOf(output)]) }];
  };
  return Object.fromEntries(Object.entries(measuredIndicators).map(call));
}
