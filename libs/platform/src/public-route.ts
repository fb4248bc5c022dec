import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const publicRouteKey = 'barmill:public-route';

/** A route that answers without an API key. */
export const PublicRoute = (): CustomDecorator => SetMetadata(publicRouteKey, true);
