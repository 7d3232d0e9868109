/** Facts about the page for search engines (schema.org). A data block: no browser runs it. */
export function JsonLd({ facts }: { facts: Record<string, unknown> }) {
	const json = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replace(/</g, '\\u003c')
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
