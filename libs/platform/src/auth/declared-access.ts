import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { accessKey, type Access } from './allow.js';

/** One HTTP operation as its controller declares it. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  readonly operation: string;
  /** The method of the controller, where the guard looks up what holds for it. */
  readonly handler: object;
}

/**
 * Lists every route of an application with its declared access.
 * @throws Error naming each route that declares none: such an application must not start
 */
export function declaredRoutes(modules: ModulesContainer): DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  const undeclared: string[] = [];
  for (const module of modules.values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      for (const route of routesOf(metatype as ControllerType)) {
        if (route.access) routes.push({ ...route, access: route.access });
        else undeclared.push(`${route.operation} (${route.method} ${route.path})`);
      }
    }
  }
  if (undeclared.length > 0) throw new Error(`these routes declare no permission: ${undeclared.join(', ')}`);
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}

type ControllerType = (new (...parameters: never[]) => object) & { name: string };

function routesOf(
  controller: ControllerType,
): (Omit<DeclaredRoute, 'access'> & { access: Access | undefined })[] {
  const prefix = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler) return [];
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (path === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
    const access = Reflect.getMetadata(accessKey, handler) as Access | undefined;
    return [{ method, path: joined(prefix, path), access, operation: `${controller.name}.${name}`, handler }];
  });
}

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
