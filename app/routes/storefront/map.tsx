import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MapPage } from '#app/features/places/components/map-page.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { readMap } from '#app/features/places/read-map.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const asked = { kind: searchParams.get('kind'), county: searchParams.get('county') }
	return readMap(context.world, context.language, asked)
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({ title: placesText[language].map, description: placesText[language].mapLead }))

export default function MarketMap() {
	return <MapPage view={useLoaderData<typeof loader>()} />
}
