import type { LineLimit } from '#app/domain/cart/cart-limits.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { keptWords, limitText } from '#app/ui/commerce/limit-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

/** Says that more is asked for than one visitor may keep, with the way to as many as one may. */
export function TooMany({
	kind,
	limit,
	hrefOf,
}: {
	kind: ListingKind
	limit: LineLimit
	hrefOf: (count: number) => string
}) {
	const language = useLanguage()
	const t = limitText[language]
	return (
		<Notice tone="warn" title={keptWords(language, kind, limit)}>
			{limit.fits > 0 ? (
				<a href={hrefOf(limit.fits)} rel="nofollow" className="font-semibold text-hill hover:underline">
					{t.take(t.units[kind](limit.fits))} →
				</a>
			) : null}
		</Notice>
	)
}
