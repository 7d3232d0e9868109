import { maySeeContact } from '#app/domain/accounts/contact-visibility.ts'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { packingText } from '#app/features/logistics/packing-text.ts'
import type { World } from '#app/platform/world.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import { findParcelLabel, type ParcelLabelRow } from '#db/queries/packing.ts'

const MOST_GOODS = 4

function goodsOf({ goods }: ParcelLabelRow, language: Language): string {
	const shown = goods.slice(0, MOST_GOODS).map((it) => `${(language === 'zh' ? it.zh : it.en).trim()} × ${it.qty}`)
	const more = goods.length - shown.length
	return [...shown, ...(more > 0 ? [packingText[language].more(String(more))] : [])].join('\n')
}

function factsOf(row: ParcelLabelRow, language: Language) {
	const t = packingText[language]
	const words = logisticsText[language]
	const format = formatsOf(language)
	const weightG = row.goods.reduce((sum, it) => sum + it.weightG, 0)
	const where = row.point
		? inLanguage(row.point, language)
		: [row.place ? inLanguage(row.place, language) : '', row.line ?? ''].filter(Boolean).join(' ')
	return [
		{ term: t.receiver, detail: `${row.name} ${row.phone}` },
		{ term: t.address, detail: where },
		{ term: t.care, detail: `${words.temperature[row.temperatureClass] ?? ''} · ${format.weight(weightG)}` },
		...(row.promisedBy ? [{ term: words.promised, detail: format.dateTime(row.promisedBy) }] : []),
		{ term: t.order, detail: row.orderNumber },
		{ term: t.goods, detail: goodsOf(row, language) },
	]
}

/** The label of an enterprise's parcel as PDF, its QR code leading to its way; null when it is not theirs or no more theirs to see. */
export async function printParcel(
	world: World,
	seller: Seller,
	{ shipmentId, language }: { shipmentId: number; language: Language },
): Promise<{ pdf: Buffer; name: string } | null> {
	const row = await findParcelLabel(world.db, { enterpriseId: seller.enterpriseId, shipmentId })
	if (!row || !maySeeContact({ paidAt: row.paidAt, doneAt: row.deliveredAt }, world.now())) return null
	const author = inLanguage(row.seller, language)
	const pdf = await world.papers.printLabel({
		title: row.number,
		subtitle: `${author} · ${logisticsText[language].method[row.method] ?? ''}`,
		facts: factsOf(row, language),
		certificate: null,
		address: `${world.origin}/track/${row.number}`,
		author,
		at: world.now(),
	})
	return { pdf, name: `${row.number}.pdf` }
}
