import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { keptWords } from '#app/ui/commerce/limit-text.ts'
import { useLanguage } from '#app/ui/text/language.tsx'

/** How much of a thing one visitor may keep before payment; nothing where nobody would meet a bound. */
export function MostKept({
	kind,
	limit,
}: {
	kind: ListingKind
	limit: { by: 'seller' | 'share'; most: number | null } | null
}) {
	const language = useLanguage()
	if (!limit || limit.most === null) return null
	return <span className="block text-sm text-soft">{keptWords(language, kind, { ...limit, most: limit.most })}</span>
}
