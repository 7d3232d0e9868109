import { RemixServer } from '@remix-run/react'
import type { ComponentType, ComponentProps } from 'react'
import { renderToString } from 'react-dom/server'
import type { Language } from '#app/domain/language/bilingual.ts'
import { LanguageProvider } from '#app/ui/text/language.tsx'

interface Drawn {
	language: Language
	/** What its loader read, and what its action answered. */
	read: unknown
	answer?: unknown
}

interface RouteModule {
	default: ComponentType
	ErrorBoundary?: ComponentType
}

interface Nested {
	language: Language
	/** From the outermost inwards, with what each loader read. */
	routes: readonly { id: string; module: RouteModule; read?: unknown }[]
	answers?: Record<string, unknown>
	/** What went wrong, by the route whose boundary draws it. */
	errors?: Record<string, unknown>
}

type Entry = ComponentProps<typeof RemixServer>['context']

/** The HTML of routes within each other, as the server draws them, without the document around them. */
export function drawRoutes({ language, routes, answers = {}, errors }: Nested): string {
	const url = 'http://site.test/'
	const facts = { hasClientLoader: false, hasClientAction: false, module: '', hasLoader: true, hasAction: true }
	const entries = routes.map(({ id, module }, at) => {
		const place = { id, path: at === 0 ? '/' : '', parentId: routes[at - 1]?.id }
		return { ...place, ...facts, hasErrorBoundary: module.ErrorBoundary !== undefined }
	})
	const context = {
		manifest: {
			routes: Object.fromEntries(entries.map((entry) => [entry.id, entry])),
			entry: { imports: [], module: '' },
			url: '',
			version: '',
		},
		routeModules: Object.fromEntries(routes.map(({ id, module }) => [id, module])),
		future: {},
		isSpaMode: false,
		staticHandlerContext: {
			basename: '/',
			location: { pathname: '/', search: '', hash: '', state: null, key: 'page' },
			matches: entries.map((route) => ({ params: {}, pathname: '/', pathnameBase: '/', route })),
			loaderData: Object.fromEntries(routes.map(({ id, read }) => [id, read])),
			actionData: Object.keys(answers).length === 0 ? null : answers,
			errors: errors ?? null,
			statusCode: 200,
			loaderHeaders: {},
			actionHeaders: {},
			activeDeferreds: null,
		},
	}
	return renderToString(
		<LanguageProvider language={language}>
			<RemixServer context={context as unknown as Entry} url={url} />
		</LanguageProvider>,
	)
}

/** The HTML of a route's page in a language, without the document around it: what its loader read is told to it as the server does. */
export const drawPage = (page: ComponentType, { language, read, answer }: Drawn): string =>
	drawRoutes({
		language,
		routes: [{ id: 'page', module: { default: page }, read }],
		...(answer === undefined ? {} : { answers: { page: answer } }),
	})
