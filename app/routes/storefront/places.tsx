import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlacesPage } from '#app/features/places/components/place-page.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { listPlaces } from '#app/features/places/read-place.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ context }: LoaderFunctionArgs) {
	return listPlaces(context.world, context.language)
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({ title: placesText[language].places, description: placesText[language].placesLead }))

export default function Places() {
	return <PlacesPage {...useLoaderData<typeof loader>()} />
}
