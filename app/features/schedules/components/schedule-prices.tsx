import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	listing: { id: number; currency: string }
	tickets: readonly { id: number; name: Bilingual; priceMinor: number }[]
}

/** What a seat costs by kind of ticket, with the way to change it, and to what several experiences share. */
export function SchedulePrices({ listing, tickets }: Props) {
	const t = useText(schedulesText)
	const language = useLanguage()
	const format = useFormats()
	const more = { href: `/seller/listings/${listing.id}/edit#offers`, label: t.pricesMore }
	return (
		<Section title={t.prices} more={more}>
			{tickets.length === 0 ? <Notice tone="warn" title={t.noTickets} /> : null}
			<p>
				{tickets
					.map(({ name, priceMinor }) => `${name[language] || name.zh} ${format.money(priceMinor, listing.currency)}`)
					.join(' · ')}
			</p>
			<p className="mt-3">
				<a href="/seller/guides" className="inline-block py-1 text-sm font-semibold text-hill hover:underline">
					{t.guidesLink} →
				</a>
			</p>
		</Section>
	)
}
