import type { LoaderFunctionArgs } from '@remix-run/node'
import { readGateDevice } from '#app/features/accounts/guard.server.ts'
import { readSnapshot } from '#app/features/gate/read-snapshot.server.ts'
import { answerJson, bearerOf, problem } from '#app/platform/http.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
	const device = await readGateDevice(context.world, bearerOf(request))
	if (!device) return problem(401, 'no-device', 'No gate device of ours says so')
	return answerJson(await readSnapshot(context.world, device))
}
