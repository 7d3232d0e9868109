import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { assignDoor } from '#app/features/stays/assign-door.server.ts'
import { DoorList } from '#app/features/stays/components/door-list.tsx'
import { doorForm } from '#app/features/stays/door-form.ts'
import { doorsText } from '#app/features/stays/doors-text.ts'
import { readDoors } from '#app/features/stays/read-doors.server.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: doorsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	return readDoors(context.world, await requireSeller(context.world, request))
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const parsed = doorForm.safeParse(Object.fromEntries(await request.formData()))
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { line: lineId, unit: unitId, from: fromUnitId } = parsed.data
	const { outcome } = await assignDoor(context.world, seller, { lineId, unitId, fromUnitId })
	switch (outcome) {
		case 'assigned':
			throw redirect('/seller/doors')
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'taken':
		case 'has-all':
		case 'too-late':
			return data({ problem: outcome }, 409)
	}
}

export default function SellerDoors() {
	const { stays, days } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(doorsText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead(days)} />
			{answer ? <Notice tone="warn" title={t.problems[answer.problem]} className="mb-4" /> : null}
			{stays.length > 0 ? <DoorList stays={stays} /> : <EmptyState title={t.none}>{t.noneLead}</EmptyState>}
		</>
	)
}
