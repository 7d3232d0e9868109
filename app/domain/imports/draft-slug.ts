const bare = (text: string) =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')

const LONGEST = 60

/** Addresses a draft may have, the nicest first; the last names line and file and is nobody else's. */
export function slugsOf(
	draft: { titleEn: string; sku: string },
	of: { enterprise: string; runId: number; line: number },
): string[] {
	const title = bare(draft.titleEn).slice(0, LONGEST).replace(/-+$/, '')
	const sku = bare(draft.sku)
	const own = `${of.enterprise}-${of.runId}-${of.line}`
	return [title, title && sku && `${title}-${sku}`, own].filter((slug) => slug.length >= 3)
}

/** An address for each draft that neither stands yet nor is another draft's. */
export function chooseSlugs(wishes: readonly (readonly string[])[], taken: ReadonlySet<string>): string[] {
	const given = new Set<string>()
	return wishes.map((slugs) => {
		const free = slugs.find((slug) => !taken.has(slug) && !given.has(slug)) ?? slugs.at(-1) ?? ''
		given.add(free)
		return free
	})
}
