import { parentPort, workerData } from 'node:worker_threads'
import { buffersOf } from '#app/domain/market-index/segment-parts.ts'
import { connect } from '#db/client.ts'
import { type LaidOutMarket, layOutMarket } from '#db/queries/market-rows.ts'

/* A thread of its own: a large market takes seconds to read and lay out, during which no visitor is to wait. */

async function layOut(url: string): Promise<LaidOutMarket> {
	const { db, close } = connect({ url, max: 1, applicationName: 'shanhai-market' })
	try {
		return await layOutMarket(db)
	} finally {
		await close()
	}
}

const market = await layOut((workerData as { url: string }).url)
parentPort?.postMessage(market, buffersOf(market.parts))
