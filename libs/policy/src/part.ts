import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsDefined, IsObject, ValidateNested } from 'class-validator';

type Class = new () => object;

/** A part with rules of its own. */
export const Part = (of: () => Class): PropertyDecorator =>
  together(Type(of), ValidateNested(), IsObject(), IsDefined());

/** A list of such parts. */
export const Parts = (of: () => Class): PropertyDecorator =>
  together(Type(of), ValidateNested({ each: true }), IsArray(), ArrayNotEmpty());

const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    decorators.forEach((decorate) => decorate(target, property));
