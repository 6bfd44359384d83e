import { isObject, type ScimObject } from './read-value.js';

/**
 * The answer with every `meta.location` as an absolute URL, as RFC 7643 §3.1 wants it: the one of a resource, or
 * those of all resources in a list.
 * @param publicUrl without a slash at the end
 */
export function located(answer: ScimObject, publicUrl: string): ScimObject {
  const { Resources, meta } = answer;
  if (Array.isArray(Resources))
    return {
      ...answer,
      Resources: Resources.map((one) => (isObject(one) ? located(one, publicUrl) : (one as unknown))),
    };
  if (!isObject(meta) || typeof meta['location'] !== 'string') return answer;
  return { ...answer, meta: { ...meta, location: `${publicUrl}${meta['location']}` } };
}
