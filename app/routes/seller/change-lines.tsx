import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readChangeStep } from '#app/features/changes/change-form.ts'
import { changesText } from '#app/features/changes/changes-text.ts'
import { ChangePage } from '#app/features/changes/components/change-page.tsx'
import { doChange } from '#app/features/changes/do-change.server.ts'
import { readChangePage } from '#app/features/changes/read-change.server.ts'
import { readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: changesText[language].title.seller, isPrivate: true }))

async function askerOf(id: string | undefined, request: Request, { world }: RequestContext) {
	const seller = await requireSeller(world, request)
	if (!/^\d{1,15}$/.test(id ?? '')) throw new Response(null, { status: 404 })
	return { office: officeOf(world, seller), asker: { by: 'seller' as const, seller, sellerOrderId: Number(id) } }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { office, asker } = await askerOf(params.id, request, context)
	const page = await readChangePage(office, asker, {
		quoteId: new URL(request.url).searchParams.get('quote'),
		language: context.language,
	})
	if (!page) throw new Response(null, { status: 404 })
	return page
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { office, asker } = await askerOf(params.id, request, context)
	const wish = readChangeStep(await readFormData(request))
	if (!wish || wish.intent === 'pay' || wish.intent === 'give-up') throw new Response(null, { status: 400 })
	const step = await doChange(office, asker, { step: wish, language: context.language })
	if (step.outcome === 'problem') {
		const { problem, reasons, typed = null } = step
		return data({ problem: { problem, reasons }, typed }, 409)
	}
	if (step.outcome === 'address') return data({ problem: null, typed: step.typed })
	throw redirect(`/seller/orders/${asker.sellerOrderId}/change?quote=${step.quoteId}`, 303)
}

export default function ChangeLines() {
	const page = useLoaderData<typeof loader>()
	const { problem, typed } = useActionData<typeof action>() ?? { problem: null, typed: null }
	const orderPath = `/seller/orders/${useParams().id ?? ''}`
	return (
		<ChangePage
			by="seller"
			path={`${orderPath}/change`}
			isConfirming={false}
			{...{ page, orderPath, problem, typed }}
		/>
	)
}
