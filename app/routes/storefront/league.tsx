import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LeaguePage } from '#app/features/places/components/league-page.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { readLeague } from '#app/features/places/read-producer.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ context }: LoaderFunctionArgs) {
	return { rows: await readLeague(context.world, context.language) }
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({ title: placesText[language].league, description: placesText[language].leagueLead }))

export default function League() {
	return <LeaguePage rows={useLoaderData<typeof loader>().rows} />
}
