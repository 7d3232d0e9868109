import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TripPage } from '#app/features/itineraries/components/trip-page.tsx'
import { itineraryText } from '#app/features/itineraries/itinerary-text.ts'
import { readTrip } from '#app/features/itineraries/read-itinerary.server.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: itineraryText[language].title, isPrivate: true }))

/** The address is the key: nobody keeps the page, and no other site is told where its reader came from. */
const PRIVATE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }
export const headers = () => PRIVATE

export async function loader({ params, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const stops = await readTrip(world, params.number ?? '', params.key ?? '')
	if (!stops)
		throw Response.json({ message: itineraryText[language].notHere, language }, { status: 404, headers: PRIVATE })
	return data({ stops }, { headers: PRIVATE })
}

export default function Trip() {
	const { stops } = useLoaderData<typeof loader>()
	const t = useText(itineraryText)
	return (
		<Page width="text">
			<PageHead title={t.title} lead={t.lead} />
			<TripPage stops={stops} />
		</Page>
	)
}
