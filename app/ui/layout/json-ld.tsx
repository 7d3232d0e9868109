import { useRouteLoaderData } from '@remix-run/react'

/** Where the site stands, for addresses that are read away from it. */
function useOrigin(): string {
	const root = useRouteLoaderData('root') as { origin?: string | null } | undefined
	return root?.origin ?? ''
}

/** Facts about the page for search engines (schema.org). A data block: no browser runs it, so none is given the code for it. */
export function JsonLd({ facts }: { facts: ((origin: string) => Record<string, unknown>) | null }) {
	const origin = useOrigin()
	const json =
		import.meta.env.SSR && facts
			? JSON.stringify({ '@context': 'https://schema.org', ...facts(origin) }).replace(/</g, '\\u003c')
			: ''
	return <script type="application/ld+json" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: json }} />
}
