import { Param, type PipeTransform } from '@nestjs/common';
import { isId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';

/** An id that is no id names nothing: 404, like any id that is not there. */
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new NotFound('Thing');
    return value;
  }
}

/** A UUID from the path. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, new IdPipe());
