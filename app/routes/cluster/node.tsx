import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { answerNodeForm } from '#app/features/network/answer-node-form.server.ts'
import { NodePage } from '#app/features/network/components/node-page.tsx'
import { networkText } from '#app/features/network/network-text.ts'
import { readNode } from '#app/features/network/read-node.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: networkText[language].edit, isPrivate: true }))

function idOf(text: string | undefined): number {
	if (!/^\d{1,15}$/.test(text ?? '')) throw new Response(null, { status: 404 })
	return Number(text)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const goal = (new URL(request.url).searchParams.get('goal') ?? '').trim().slice(0, 60)
	const found = await readNode(context.world, administrator, { id: idOf(params.id), goal })
	if (!found) throw new Response(null, { status: 404 })
	return data(found, { headers: NO_STORE })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const id = idOf(params.id)
	const values = enteredValues(await readFormData(request))
	const answer = await answerNodeForm(context.world, administrator, id, values)
	switch (answer.outcome) {
		case 'done':
			throw redirect(`/admin/logistics/nodes/${id}`, 303)
		case 'refused':
			return data(
				{ ...answer, values },
				{ status: answer.faults.form === 'may-not-write' ? 403 : 400, headers: NO_STORE },
			)
	}
}

export default function Node() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return <NodePage page={page} answer={answer ?? null} />
}
