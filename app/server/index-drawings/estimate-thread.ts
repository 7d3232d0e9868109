import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { drawEstimate, estimateSteps, finishIntervals, finishWhole } from '#app/domain/indicators/estimate.ts'
import { unpackEstimate } from '#app/domain/indicators/packed-estimate.ts'
import { type EstimateTask, NEXT_STEP, NEXT_STRETCH } from '#app/server/index-drawings/estimate-task.ts'

/* Makes steps of an estimate that no other thread has taken, until there are none; once all threads say so, intervals in the same way. The first thread also tells what is told of all units together. */

/** Units whose intervals are worked out before the next are taken. */
const STRETCH = 128

if (!parentPort) throw new Error('An estimate is drawn in a thread of its own')
const port = parentPort
const { packed, memory, progress, next, thread } = workerData as EstimateTask
const asked = unpackEstimate(packed)

function* taken(place: number, size: number): Generator<number> {
	for (;;) {
		const one = Atomics.add(next, place, 1)
		if (one >= size) return
		yield one
	}
}

for (const done of drawEstimate(asked, memory, taken(NEXT_STEP, estimateSteps(asked))))
	Atomics.store(progress, thread, done)
const allDrawn = once(port, 'message')
port.postMessage('drawn')
await allDrawn

const whole = thread === 0 ? finishWhole(asked, memory) : null
const units = asked.request.units.length
for (const stretch of taken(NEXT_STRETCH, Math.ceil(units / STRETCH)))
	finishIntervals(memory, { from: stretch * STRETCH, to: Math.min(units, (stretch + 1) * STRETCH) })
port.postMessage(whole)
port.close()
