import { readSeen } from '#app/domain/catalog/seen-listings.ts'
import { forgetKept } from '#app/ui/commerce/browser-kept.ts'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { buttonClass } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { type Catalogue, useText } from '#app/ui/text/language.tsx'

const text: Catalogue<{ title: string; forget: string; note: string }> = {
	zh: { title: '刚看过的', forget: '清除', note: '只记在这台设备上。' },
	en: { title: 'Lately seen', forget: 'Clear', note: 'Kept on this device alone.' },
}

/** What a card has beside what was kept: what may have changed since is not told. */
const UNTOLD = { summary: '', fromMinor: 0, currency: 'CNY', enterprise: '', seasonMonths: null, rating: null }

/** The listings that were seen, but for the one whose page this is, and the way to forget them. */
export function SeenRail({ kept, but }: { kept: string; but?: number }) {
	const t = useText(text)
	const cards = readSeen(kept).filter(({ id }) => id !== but)
	if (cards.length === 0) return null
	return (
		<Section title={t.title}>
			<ListingGrid rail cards={cards.map((it) => ({ ...it, ...UNTOLD }))} />
			<p className="mt-2 flex items-center gap-2 text-small text-soft">
				{t.note}
				<button type="button" onClick={() => forgetKept('seen')} className={buttonClass({ tone: 'plain', size: 's' })}>
					{t.forget}
				</button>
			</p>
		</Section>
	)
}
