import {
	type Bench,
	compare,
	KEPT,
	MADE,
	PROCESSES,
	ROUND_SECONDS,
	type Row,
	site,
	WARM_SECONDS,
	withBench,
} from '#tests/load/bench-site.ts'
import { postRequest, runLoad } from '#tests/load/http-load.ts'

const BUYER = { name: '压测', phone: '000-0000-0000', email: 'bench@example.test' }

/** Whole checkouts: hold, order, payment row, the provider's stand-in answering. */
async function checkouts(bench: Bench): Promise<Row> {
	const body = (index: number) => ({
		lines: [{ variant_id: bench.variantIds[index % bench.variantIds.length], qty: 1 }],
		buyer: BUYER,
		ship_to: { region_code: '330302000000', line: '1', name: BUYER.name, phone: BUYER.phone },
	})
	let count = 0
	const next = (index: number) =>
		postRequest(site, '/api/v1/checkouts', body(index), { 'Idempotency-Key': `bench-${process.pid}-${++count}` })
	await runLoad({ host: site, clients: 16, seconds: WARM_SECONDS, next })
	const before = bench.site.cpuSeconds()
	const result = await runLoad({ host: site, clients: 16, seconds: ROUND_SECONDS * 2, next })
	const cpuMsEach = ((bench.site.cpuSeconds() - before) * 1000) / Math.max(1, result.requests)
	return { what: 'checkout', site: { ...result, cpuMsEach }, floor: null, share: null }
}

/** Listing page, search page, listing API and whole checkouts, beside a bare node:http and pg doing the same queries. */
export const first = (): Promise<Row[]> =>
	withBench(async (bench) => {
		console.log(`site and floor run in ${PROCESSES} processes each`)
		return [
			await compare(bench, 'listing page', bench.addresses.page, MADE),
			await compare(bench, 'listing page, kept', bench.addresses.page, KEPT),
			await compare(bench, 'search page', bench.addresses.search, MADE),
			await compare(bench, 'search page, kept', bench.addresses.search, KEPT),
			await compare(bench, 'listing API', bench.addresses.api),
			await compare(bench, 'listings API', bench.addresses.list),
			await checkouts(bench),
		]
	})
