import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, useLoaderData } from '@remix-run/react'
import { StayPage } from '#app/features/catalog/components/stay-page.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { readStay } from '#app/features/catalog/read-stay.server.ts'
import { lookOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const INPUTS = ['check_in', 'check_out', 'adults', 'child_ages', 'rooms', 'plan', 'month']

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const stay = await readStay(context.world, lookOf(context), params.slug, (name) => searchParams.get(name))
	switch (stay.outcome) {
		case 'found': {
			const inputs = Object.fromEntries(
				[...searchParams].filter(([name, value]) => INPUTS.includes(name) && value !== ''),
			)
			return data({ ...stay, inputs }, { status: stay.faults.length > 0 ? 400 : 200 })
		}
		case 'not-found':
			throw Response.json({ message: listingText[context.language].notHere.stay }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.page.title ?? listingText[language].notHere.stay,
		description: args.data?.page.summary,
		image: args.data?.page.picture,
	}))

export default function Stay() {
	return <StayPage view={useLoaderData<typeof loader>()} />
}
