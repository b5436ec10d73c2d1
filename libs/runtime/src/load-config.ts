import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { ConfigInvalid } from './config-invalid';

type Env = Record<string, string | undefined>;
type ConfigClass<T extends object> = new () => T;

/**
 * Reads a class whose validated properties are named like the variables; initializers are the defaults.
 * Numbers and booleans are read by the property's declared type; an empty variable counts as unset.
 * Errors: `ConfigInvalid` with every fault at once.
 */
export function loadConfig<T extends object>(Class: ConfigClass<T>, env: Env = process.env): T {
  const config = plainToInstance(Class, valuesFor(Class, env), { exposeDefaultValues: true });
  const faults = validateSync(config).flatMap(({ property, constraints, value }) => {
    if (value === undefined) return [{ variable: property, reason: 'is required' }];
    return Object.values(constraints ?? {}).map((reason) => ({
      variable: property,
      reason: reason.startsWith(`${property} `) ? reason.slice(property.length + 1) : reason,
    }));
  });
  if (faults.length > 0) throw new ConfigInvalid(faults);
  return config;
}

function valuesFor<T extends object>(Class: ConfigClass<T>, env: Env): Record<string, unknown> {
  const validations = getMetadataStorage().getTargetValidationMetadatas(Class, '', true, false);
  const values: Record<string, unknown> = {};
  for (const name of new Set(validations.map(({ propertyName }) => propertyName))) {
    const text = env[name]?.trim();
    if (text) values[name] = read(text, Reflect.getMetadata('design:type', Class.prototype, name));
  }
  return values;
}

function read(text: string, type: unknown): unknown {
  if (type === Number) return Number(text);
  if (type !== Boolean) return text;
  if (['true', '1', 'yes'].includes(text.toLowerCase())) return true;
  return ['false', '0', 'no'].includes(text.toLowerCase()) ? false : text;
}
