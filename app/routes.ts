import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every URL in reading order. */
export default [
	index('routes/storefront/home.tsx'),

	route('login', 'routes/account/login.tsx'),
	route('signup', 'routes/account/signup.tsx'),
	route('logout', 'routes/account/logout.tsx'),
	route('account', 'routes/account/account.tsx'),

	...prefix('api/v1', []),

	route('*', 'routes/site/not-found.tsx'),
] satisfies RouteConfig
