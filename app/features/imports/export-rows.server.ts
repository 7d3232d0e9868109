import { maySeeContact } from '#app/domain/accounts/contact-visibility.ts'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { IMPORT_COLUMNS, type ImportKind } from '#app/domain/imports/import-kind.ts'
import { contentsCell } from '#app/domain/imports/parcel-contents.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { exportText } from '#app/features/imports/export-text.ts'
import { type FileCell, TO_FILL } from '#app/features/imports/write-file.server.ts'
import type { World } from '#app/platform/world.ts'
import { exportedOrders, exportedProducts, exportedStock } from '#db/queries/exported-rows.ts'
import { waitingParcels } from '#db/queries/import-shipments.ts'
import { adCostsOfEnterprise, campaignsOfEnterprise } from '#db/queries/import-ads.ts'
import { goodsKnown } from '#db/queries/import-products.ts'
import { plansOfEnterprise, ratesOfEnterprise } from '#db/queries/import-rates.ts'

/** What can be taken out as a file. */
export const EXPORT_KINDS = ['shipments', 'stock', 'rates', 'products', 'ads', 'orders'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

const yuan = (minor: number) => minor / 100
const headOf = (kind: ImportKind, language: Language) => IMPORT_COLUMNS[kind].map(({ title }) => title[language])

/** The head of a kind of file with an example below it, of goods at the enterprise's own place; its plans, so that their marks are at hand, for rates. */
export async function templateRows(
	world: World,
	{ enterpriseId }: Seller,
	kind: ImportKind,
	language: Language,
): Promise<FileCell[][]> {
	const example = IMPORT_COLUMNS[kind].map((column) => column.example)
	if (kind === 'ads') {
		const campaigns = await campaignsOfEnterprise(world.db, enterpriseId)
		// A day to come would be refused.
		const yesterday = addDays(localDateAt(world.now(), MARKET_ZONE), -1)
		const cells = IMPORT_COLUMNS.ads.map(({ key }, at) => (key === 'day' ? yesterday : (example[at] ?? '')))
		const rows = campaigns.map(({ id, name }) => [`C${id} ${name}`, ...cells.slice(1)])
		return [headOf(kind, language), ...(rows.length > 0 ? rows : [cells])]
	}
	// Goods grow where their seller is at home, if nothing else is said.
	if (kind === 'products') {
		const { regionCode } = await goodsKnown(world.db, enterpriseId)
		const cells = IMPORT_COLUMNS.products.map(({ key }, at) => (key === 'place' ? regionCode : (example[at] ?? '')))
		return [headOf(kind, language), cells]
	}
	if (kind !== 'rates') return [headOf(kind, language), example]
	const plans = await plansOfEnterprise(world.db, enterpriseId)
	const marks = plans.map(({ id, listing, room, plan }) => `R${id} ${listing} ${room} ${plan}`)
	const rows = (marks.length > 0 ? marks : ['R1']).map((mark) => [mark, ...example.slice(1)])
	return [headOf(kind, language), ...rows]
}

/** What an enterprise has, as a file that can be changed and imported again; its orders, to be read. */
export async function exportRows(
	world: World,
	{ enterpriseId }: Seller,
	kind: ExportKind,
	language: Language,
): Promise<FileCell[][]> {
	switch (kind) {
		case 'stock': {
			const rows = await exportedStock(world.db, enterpriseId)
			return [headOf(kind, language), ...rows.map((row) => [row.sku, row.onHand, row.safetyStock])]
		}
		case 'shipments':
			return [headOf(kind, language), ...(await parcelRows(world, enterpriseId, language))]
		case 'rates': {
			const rows = await ratesOfEnterprise(world.db, enterpriseId, localDateAt(world.now(), MARKET_ZONE))
			return [headOf(kind, language), ...rows.map((row) => [row.plan, row.from, row.to, yuan(row.priceMinor)])]
		}
		case 'ads': {
			const rows = await adCostsOfEnterprise(world.db, enterpriseId)
			return [headOf(kind, language), ...rows.map((row) => [row.campaign, row.day, yuan(row.costMinor), row.clicks])]
		}
		case 'products': {
			const rows = await exportedProducts(world.db, enterpriseId)
			return [
				headOf(kind, language),
				...rows.map(({ priceMinor, ...row }) => productCells({ ...row, price: yuan(priceMinor) })),
			]
		}
		case 'orders': {
			const rows = await exportedOrders(world.db, enterpriseId, language)
			const { head, states } = exportText[language]
			const cells = rows.map((row) => [
				...[row.number, row.placedAt, row.title, row.option, row.qty, states[row.state], row.from, row.until],
				...[yuan(row.paidMinor), yuan(row.refundedMinor)],
				...(maySeeContact(row, world.now()) ? [row.name, row.phone, row.place, row.line] : [null, null, null, null]),
			])
			return [head, ...cells]
		}
	}
}

/** A row for each parcel that waits, with its contents as they may be given back. */
async function parcelRows(world: World, enterpriseId: number, language: Language): Promise<FileCell[][]> {
	const { packed, notPacked } = exportText[language]
	const parcels = await waitingParcels(world.db, enterpriseId, language)
	return parcels.map(({ orderNumber, number, due, isPacked, lines }) => {
		const named = lines.map(({ title, option, qty }) => `${option ? `${title} ${option}` : title} × ${qty}`)
		const [contents, state] = [named.join(language === 'zh' ? '；' : '; '), isPacked ? packed : notPacked]
		return [orderNumber, number, TO_FILL, TO_FILL, contentsCell(lines), contents, due, state]
	})
}

const productCells = (row: Record<string, string | number | null>): FileCell[] =>
	IMPORT_COLUMNS.products.map(({ key }) => row[key] ?? '')
