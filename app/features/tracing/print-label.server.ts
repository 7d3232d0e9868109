import type { Seller } from '#app/domain/accounts/roles.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { lotAddress } from '#app/domain/tracing/gtin.ts'
import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { certificateWords } from '#app/features/tracing/certificate-words-text.ts'
import { labelText } from '#app/features/tracing/label-text.ts'
import { storyText } from '#app/features/tracing/story-text.ts'
import type { World } from '#app/platform/world.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import { certificatesOf, type LotCertificate } from '#db/queries/lot-certificates.ts'
import { traceUp } from '#db/queries/lot-trace.ts'
import { findSellerLot } from '#db/queries/lots.ts'
import { findPublicLot } from '#db/queries/public-lot.ts'

/** The promise as it stands on the paper: with how to reach who promises. */
function certificateOf(paper: LotCertificate | undefined, place: string, language: Language) {
	if (!paper) return null
	const t = labelText[language]
	const format = formatsOf(language)
	const basis = paper.basis ? certificateWords[language].bases[paper.basis] : ''
	const facts = [
		{ term: t.number, detail: `${paper.number} · ${format.date(paper.issuedOn)}` },
		{ term: t.amount, detail: `${paper.amountG === null ? '' : format.weight(paper.amountG)} · ${place}` },
		{
			term: t.by,
			detail: [inLanguage({ zh: paper.issuerZh, en: paper.issuerEn }, language), paper.contact].join(' · '),
		},
		{ term: t.basis, detail: basis },
	]
	return { title: storyText[language].promise, promise: storyText[language].promised, facts }
}

function factsOf(lot: TracedLot, gtin: string | null, language: Language) {
	const t = labelText[language]
	const format = formatsOf(language)
	return [
		{ term: t.lot, detail: lot.lotCode },
		{ term: lot.step ? t.made : t.harvested, detail: format.date(lot.harvestedOn) },
		...(lot.expiresOn ? [{ term: t.expires, detail: format.date(lot.expiresOn) }] : []),
		{ term: t.place, detail: inLanguage(lot.place, language) },
		...(gtin ? [{ term: 'GTIN', detail: gtin }] : []),
	]
}

/** The label of an enterprise's lot as PDF, with its QR code and its promise certificate; null when it is not theirs. */
export async function printLabel(
	world: World,
	seller: Seller,
	{ lotId, language }: { lotId: number; language: Language },
): Promise<{ pdf: Buffer; name: string } | null> {
	const { enterpriseId } = seller
	const now = world.now()
	const own = await findSellerLot(world.db, { enterpriseId, lotId, today: localDateAt(now, MARKET_ZONE) })
	const head = own && (await findPublicLot(world.db, own.token))
	if (!own || !head) return null
	const origins = await traceUp(world.db, [lotId])
	const lot = origins.find(({ id }) => id === lotId)
	if (!lot) return null
	const papers = (await Promise.all(origins.map(({ id }) => certificatesOf(world.db, id)))).flat()
	const gtin = head.gtins?.[0] ?? null
	const place = inLanguage(lot.place, language)
	const pdf = await world.papers.printLabel({
		title: inLanguage(lot.name, language),
		subtitle: inLanguage(lot.enterprise, language),
		facts: factsOf(lot, gtin, language),
		certificate: certificateOf(
			papers.find(({ kind }) => kind === 'PROMISE'),
			place,
			language,
		),
		address: lotAddress(world.origin, { ...lot, token: own.token }, gtin),
		author: inLanguage(lot.enterprise, language),
		at: now,
	})
	return { pdf, name: `${lot.lotCode}.pdf` }
}
