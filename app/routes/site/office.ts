import { layout, route, type RouteConfigEntry } from '@remix-run/route-config'

/** An office, its menu and its pages: what cannot be shown says so beside the menu. */
export const office = (name: string, file: string, pages: RouteConfigEntry[]) =>
	route(name, file, [
		layout('routes/site/office-pages.tsx', { id: `${name}-pages` }, [
			...pages,
			route('*', 'routes/site/not-found.tsx', { id: `${name}-not-found` }),
		]),
	])
