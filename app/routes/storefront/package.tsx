import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, useLoaderData } from '@remix-run/react'
import { PackagePage } from '#app/features/catalog/components/package-page.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { readPackage } from '#app/features/catalog/read-package.server.ts'
import { lookOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const INPUTS = ['starts_on', 'qty']

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const found = await readPackage(context.world, lookOf(context), params.slug, (name) => searchParams.get(name))
	switch (found.outcome) {
		case 'found': {
			const inputs = Object.fromEntries(
				[...searchParams].filter(([name, value]) => INPUTS.includes(name) && value !== ''),
			)
			return data({ ...found, inputs }, { status: found.faults.length > 0 ? 400 : 200 })
		}
		case 'not-found':
			throw Response.json({ message: listingText[context.language].notHere.package }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.page.title ?? listingText[language].notHere.package,
		description: args.data?.page.summary,
		image: args.data?.page.picture,
	}))

export default function Package() {
	return <PackagePage view={useLoaderData<typeof loader>()} />
}
