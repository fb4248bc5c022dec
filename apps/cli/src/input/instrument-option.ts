import { Option } from 'commander';
import { readDocument } from '../local/read-strategy';

/** `--instrument FILE`: terms of an instrument that does not ship with Barmill, JSON or YAML, fields as in `POST /v1/instruments`. */
export const instrumentOption = (): Option =>
  new Option(
    '--instrument <file>',
    'with --local: terms of an instrument of your own, JSON or YAML, fields as in POST /v1/instruments',
  ).argParser((path) => readDocument(path, 'instrument'));
