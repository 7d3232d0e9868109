import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { cancellationText } from '#app/features/cancellation/cancellation-text.ts'
import { EndingPage } from '#app/features/cancellation/components/ending-page.tsx'
import { doEnding } from '#app/features/cancellation/do-ending.server.ts'
import { readEndingWish } from '#app/features/cancellation/ending-form.ts'
import { readEnding } from '#app/features/cancellation/read-ending.server.ts'
import { readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: cancellationText[language].title.seller, isPrivate: true }))

async function askerOf(id: string | undefined, request: Request, { world }: RequestContext) {
	const seller = await requireSeller(world, request)
	if (!/^\d{1,15}$/.test(id ?? '')) throw new Response(null, { status: 404 })
	return { office: officeOf(world, seller), asker: { by: 'seller' as const, seller, sellerOrderId: Number(id) } }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { office, asker } = await askerOf(params.id, request, context)
	const page = await readEnding(office, asker, new URL(request.url).searchParams.get('quote'))
	if (!page) throw new Response(null, { status: 404 })
	const wanted = new URL(request.url).searchParams.get('deed')
	const only = (['NO_SHOW', 'EARLY_DEPARTURE'] as const).find((deed) => deed === wanted) ?? null
	return { ...page, only }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { office, asker } = await askerOf(params.id, request, context)
	const wish = readEndingWish(await readFormData(request))
	if (!wish) throw new Response(null, { status: 400 })
	const step = await doEnding(office, asker, wish)
	switch (step.outcome) {
		case 'shown':
		case 'done':
			throw redirect(`/seller/orders/${asker.sellerOrderId}/end?quote=${step.quoteId}`, 303)
		default:
			return data({ problem: step.outcome }, 409)
	}
}

export default function EndLines() {
	const { only, ...page } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const orderPath = `/seller/orders/${useParams().id ?? ''}`
	return (
		<EndingPage
			page={page}
			by="seller"
			path={`${orderPath}/end`}
			orderPath={orderPath}
			problem={answer?.problem ?? null}
			only={only}
		/>
	)
}
