// Validates the Kubernetes manifests on stdin against the schemas of kubernetes-models and prints one list of errors for
// each. A process of its own, because those packages can only be imported as ES modules.
import { text } from 'node:stream/consumers';

/** The operators whose kinds have no published schema here; operator-resources.ts has their types. */
const checkedByTypesAlone = ['rabbitmq.com/v1beta1', 'postgresql.cnpg.io/v1'];

async function errorsOf(manifest) {
  const { apiVersion, kind } = manifest;
  if (checkedByTypesAlone.includes(apiVersion)) return [];
  const source = apiVersion.startsWith('keda.sh/') ? '@kubernetes-models/keda' : 'kubernetes-models';
  try {
    const { [kind]: Model } = await import(`${source}/${apiVersion}`);
    new Model(manifest).validate();
    return [];
  } catch (error) {
    return [`${kind} ${manifest.metadata?.name}: ${error.message}`];
  }
}

const errors = [];
for (const manifest of JSON.parse(await text(process.stdin))) errors.push(await errorsOf(manifest));
console.log(JSON.stringify(errors));
