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

type Entry = ComponentProps<typeof RemixServer>['context']

/** The HTML of a route's page in a language, without the document around it: what its loader read is told to it as the server does. */
export function drawPage(page: ComponentType, { language, read, answer }: Drawn): string {
	const url = 'http://site.test/'
	const route = { id: 'page', path: '/', hasLoader: true, hasAction: true, hasErrorBoundary: false }
	const facts = { hasClientLoader: false, hasClientAction: false, module: '' }
	const context = {
		manifest: { routes: { page: { ...route, ...facts } }, entry: { imports: [], module: '' }, url: '', version: '' },
		routeModules: { page: { default: page } },
		future: {},
		isSpaMode: false,
		staticHandlerContext: {
			basename: '/',
			location: { pathname: '/', search: '', hash: '', state: null, key: 'page' },
			matches: [{ params: {}, pathname: '/', pathnameBase: '/', route }],
			loaderData: { page: read },
			actionData: answer === undefined ? null : { page: answer },
			errors: null,
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
