import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface Contact {
	buyerName: string
	buyerPhone: string
	shipTo: { line: string; name: string; phone: string } | null
	placeZh: string | null
	placeEn: string | null
	movedTo: { line: string; name: string; phone: string; place: Bilingual | null; titles: Bilingual[] }[]
	note: string
}

const NOWHERE = { zh: '', en: '' }

/** Whom to serve; nothing once that was long ago. */
export function BuyerContact({ contact }: { contact: Contact | null }) {
	const t = useText(sellingText)
	const language = useLanguage()
	if (!contact) return <p className="text-soft">{t.contactGone}</p>
	const { buyerName, buyerPhone, shipTo, note } = contact
	const phone = shipTo?.phone ?? buyerPhone
	const address =
		shipTo &&
		(language === 'zh' ? `${contact.placeZh ?? ''}${shipTo.line}` : `${shipTo.line}, ${contact.placeEn ?? ''}`)
	return (
		<Card>
			<DefinitionList
				items={[
					{ term: t.buyer, detail: shipTo?.name ?? buyerName },
					{
						term: t.phone,
						detail: (
							<a href={`tel:${phone.replace(/\s/g, '')}`} className="text-hill underline">
								{phone}
							</a>
						),
					},
					{ term: t.address, detail: address },
					...contact.movedTo.map(({ line, name, phone: own, place, titles }) => ({
						term: t.movedTo(titles.map((title) => inLanguage(title, language)).join(', ')),
						detail: `${addressIn(language, { line, place: place ?? NOWHERE })} · ${name} ${own}`,
					})),
					{ term: t.note, detail: note },
				]}
			/>
			<p className="mt-2 text-sm text-soft">{t.contactUse}</p>
		</Card>
	)
}
