import type { ActionFunctionArgs } from '@remix-run/node'
import { readEnrolment } from '#app/features/gate/device-form.ts'
import { enrolDevice } from '#app/features/gate/enrol-device.server.ts'
import { answerJson, problem, readJson } from '#app/platform/http.ts'

export async function action({ request, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Devices are enrolled with POST')
	const code = readEnrolment(await readJson(request))
	if (code === null) return problem(400, 'invalid', 'The body is not right', { reasons: [{ field: 'code' }] })
	const result = await enrolDevice(context.world, { code, clientAddress: context.clientAddress })
	switch (result.outcome) {
		case 'enrolled': {
			const { deviceId, secret, name } = result
			return answerJson({ deviceId, secret, name }, 201)
		}
		case 'unknown-code':
			return problem(404, 'unknown-code', 'No such code, or it was used, or its time is over')
		case 'too-many': {
			const answer = problem(429, 'too-many', 'Too many tries')
			answer.headers.set('Retry-After', String(result.retryAfterSeconds))
			return answer
		}
	}
}
