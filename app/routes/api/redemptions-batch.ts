import type { ActionFunctionArgs } from '@remix-run/node'
import { readGateDevice } from '#app/features/accounts/guard.server.ts'
import { readScanBatch } from '#app/features/vouchers/scan-batch-form.ts'
import { settleScans } from '#app/features/vouchers/settle-scans.server.ts'
import { answerJson, bearerOf, problem, readJson } from '#app/platform/http.ts'

export async function action({ request, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Scans are sent with POST')
	const device = await readGateDevice(context.world, bearerOf(request))
	if (!device) return problem(401, 'no-device', 'No gate device of ours says so')
	const body = readScanBatch(await readJson(request))
	if (!body.ok) return problem(400, 'invalid', 'The body is not right', { reasons: body.faults })
	const fates = await settleScans(context.world, device, body.batch)
	return answerJson({ serverTime: context.world.now(), fates })
}
