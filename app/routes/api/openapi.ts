import type { LoaderFunctionArgs } from '@remix-run/node'
import { describeApi } from '#app/features/api-description/describe-api.ts'

export const loader = ({ context }: LoaderFunctionArgs) =>
	Response.json(describeApi(context.world.origin), { headers: { 'Cache-Control': 'public, max-age=300' } })
