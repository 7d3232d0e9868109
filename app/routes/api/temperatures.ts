import type { ActionFunctionArgs } from '@remix-run/node'
import { readingsBody } from '#app/features/logistics/readings-body.ts'
import { takeReadings } from '#app/features/logistics/take-readings.server.ts'
import { answerJson, bearerOf, problem, readJson } from '#app/platform/http.ts'

export const loader = () => problem(405, 'method', 'Temperatures are posted here')

export async function action({ request, context }: ActionFunctionArgs) {
	const parsed = readingsBody.safeParse(await readJson(request))
	if (!parsed.success) return problem(422, 'body', 'A crate and 1 to 500 readings with time and degrees Celsius')
	const { crate, device, readings } = parsed.data
	const taken = readings.map(({ at, celsius }) => ({ at: new Date(at), celsius }))
	const result = await takeReadings(context.world, { crate, device, key: bearerOf(request), readings: taken })
	switch (result.outcome) {
		case 'stored':
			return answerJson({ kept: result.kept, breaches: result.breaches })
		case 'not-this-crate':
			return problem(401, 'key', 'This key is not that of the crate')
		case 'not-cold':
			return problem(409, 'not-cold', 'The crate is not for chilled or frozen goods')
	}
}
