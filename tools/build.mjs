// Installs what is missing and builds what has changed: `npm run build`.
import { bootstrap } from './bootstrap.mjs';
import { main } from './main.mjs';

await main(bootstrap);
