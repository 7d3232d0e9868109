import { readAdCostRow } from '#app/domain/imports/read-ad-cost-row.ts'
import {
	repeatFault,
	nightsFault,
	nightsOf,
	readProductRow,
	readRateRow,
	readStockRow,
} from '#app/domain/imports/read-rows.ts'
import { numbersIn, shipmentRows } from '#app/domain/imports/read-shipment-row.ts'
import type { ReadRow } from '#app/domain/imports/row-fault.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { campaignsOfEnterprise, promotedCampaignIds } from '#db/queries/import-ads.ts'
import { goodsKnown, placesKnown } from '#db/queries/import-products.ts'
import { plansOfEnterprise } from '#db/queries/import-rates.ts'
import { shipmentsKnown } from '#db/queries/import-shipments.ts'
import { stockBySku } from '#db/queries/import-stock.ts'
import type { StagedLine, WorkedRun } from '#db/queries/imports.ts'

type Lines = readonly { line: number; cells: Record<string, string> }[]
type Reader = (cells: Record<string, string>, line: number) => ReadRow<object>

const withFault = (read: ReadRow<object>, fault: ReturnType<typeof repeatFault>): ReadRow<object> =>
	fault && read.value ? { value: null, faults: [fault] } : read

async function stockReader(world: World, run: WorkedRun): Promise<Reader> {
	const known = { stockBySku: await stockBySku(world.db, run.enterpriseId) }
	const seen = new Map<string, number>()
	return (cells, line) => {
		const read = readStockRow(cells, known)
		const key = read.value && String(read.value.capacityId)
		return withFault(read, key === null ? null : repeatFault(seen, { column: 'sku', key, line }))
	}
}

async function rateReader(world: World, run: WorkedRun): Promise<Reader> {
	const plans = await plansOfEnterprise(world.db, run.enterpriseId)
	const today = localDateAt(world.now(), MARKET_ZONE)
	const known = { planIds: new Set(plans.map(({ id }) => id)), today }
	let nights = 0
	return (cells) => {
		const read = readRateRow(cells, known)
		if (read.value) nights += nightsOf(read.value, today).length
		return withFault(read, nightsFault(nights))
	}
}

async function adReader(world: World, run: WorkedRun): Promise<Reader> {
	const campaigns = await campaignsOfEnterprise(world.db, run.enterpriseId)
	const known = {
		campaignIds: new Set(campaigns.map(({ id }) => id)),
		promotedIds: new Set(await promotedCampaignIds(world.db, run.enterpriseId)),
		today: localDateAt(world.now(), MARKET_ZONE),
	}
	const seen = new Map<string, number>()
	return (cells, line) => {
		const read = readAdCostRow(cells, known)
		const key = read.value && `${read.value.campaignId} ${read.value.day}`
		return withFault(read, key === null ? null : repeatFault(seen, { column: 'day', key, line }))
	}
}

async function productReader(world: World, run: WorkedRun, lines: Lines): Promise<Reader> {
	const { regionCode: ownPlace, categories } = await goodsKnown(world.db, run.enterpriseId)
	const named = [...new Set(lines.map(({ cells }) => (cells.place ?? '').trim()))]
	const known = { categories, places: await placesKnown(world.db, named), ownPlace }
	const seen = new Map<string, number>()
	return (cells, line) => {
		const read = readProductRow(cells, known)
		const key = read.value && (read.value as { sku: string }).sku
		return withFault(read, key === null ? null : repeatFault(seen, { column: 'sku', key, line }))
	}
}

async function shipmentReader(world: World, run: WorkedRun, lines: Lines): Promise<Reader> {
	const named = lines.map(({ cells }) => numbersIn(cells))
	const known = await shipmentsKnown(world.db, run.enterpriseId, {
		orders: [...new Set(named.flatMap(({ order }) => order ?? []))],
		numbers: [...new Set(named.flatMap(({ number }) => number ?? []))],
	})
	return shipmentRows(known)
}

const READERS = {
	shipments: shipmentReader,
	stock: stockReader,
	rates: rateReader,
	products: productReader,
	ads: adReader,
}

/** Every line of a file as it is staged: what is to be done, or what is wrong with it. */
export async function readLines(world: World, run: WorkedRun, lines: Lines): Promise<StagedLine[]> {
	const read = await READERS[run.kind](world, run, lines)
	return lines.map(({ line, cells }) => {
		const { value, faults } = read(cells, line)
		return { line, cells, change: value, faults }
	})
}
