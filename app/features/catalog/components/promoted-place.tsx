import type { SearchView } from '#app/features/catalog/components/search-view.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The one promoted listing above a list, marked as what it is. */
export function PromotedPlace({ promoted }: Pick<SearchView, 'promoted'>) {
	const t = useText(searchText)
	if (!promoted) return null
	const { card, href } = promoted
	return (
		<aside aria-label={t.promoted}>
			<article className="relative flex gap-3 overflow-hidden rounded-card border border-line bg-sunken p-3">
				<div className="relative aspect-4/3 w-28 shrink-0 overflow-hidden rounded bg-mist sm:w-36">
					<Picture name={card.picture} alt="" blur={card.blur} sizes="9rem" />
				</div>
				<div className="grid min-w-0 content-start gap-1">
					<p>
						<Badge tone="persimmon">{t.promoted}</Badge>
					</p>
					<h3 className="text-base">
						<a href={href} rel="sponsored nofollow" className="after:absolute after:inset-0 hover:underline">
							{card.title}
						</a>
					</h3>
					<p className="truncate text-small text-soft">{card.summary}</p>
					<p className="flex flex-wrap items-baseline gap-x-3 text-small text-soft">
						<span>
							{card.enterprise} · {card.place}
						</span>
						{card.fromMinor > 0 ? <Price minor={card.fromMinor} currency={card.currency} isFrom size="s" /> : null}
					</p>
				</div>
			</article>
		</aside>
	)
}
