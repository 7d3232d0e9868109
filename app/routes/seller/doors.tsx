import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { GateKeeper, Seller } from '#app/domain/accounts/roles.ts'
import { requireGateKeeper, requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { assignDoor } from '#app/features/stays/assign-door.server.ts'
import { DoorList } from '#app/features/stays/components/door-list.tsx'
import { deskForm, doorForm } from '#app/features/stays/door-form.ts'
import { doorsText } from '#app/features/stays/doors-text.ts'
import { readDoors } from '#app/features/stays/read-doors.server.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import type { World } from '#app/platform/world.ts'
import { checkInLine } from '#app/features/vouchers/check-in-line.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: doorsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return readDoors(officeOf(context.world, seller), seller)
}

type DeskWish = { deed: 'check-in' | 'check-out'; line: number; part: number; scan: string }

/** Checks guests in or out; gives what speaks against it. */
async function doAtDesk(office: World, keeper: GateKeeper, seller: Seller, { deed, line, part, scan }: DeskWish) {
	if (deed === 'check-in') {
		const { outcome } = await checkInLine(office, keeper, { lineId: line, scanId: scan })
		return outcome === 'let-in' ? null : ('not-checked-in' as const)
	}
	const { outcome } = await moveLines(office, seller, { sellerOrderId: part, lineIds: [line], deed })
	return outcome === 'moved' ? null : ('not-checked-out' as const)
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const form = Object.fromEntries(await request.formData())
	const desk = deskForm.safeParse(form)
	if (desk.success) {
		const problem = await doAtDesk(office, await requireGateKeeper(context.world, request), seller, desk.data)
		if (problem) return data({ problem }, 409)
		throw redirect(`/seller/doors?did=${desk.data.deed}#stay-${desk.data.line}`)
	}
	const parsed = doorForm.safeParse(form)
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { line: lineId, unit: unitId, from: fromUnitId } = parsed.data
	const { outcome } = await assignDoor(office, seller, { lineId, unitId, fromUnitId })
	switch (outcome) {
		case 'assigned':
			throw redirect(`/seller/doors?did=door#stay-${lineId}`)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'taken':
		case 'has-all':
		case 'too-late':
			return data({ problem: outcome }, 409)
	}
}

export default function SellerDoors() {
	const { stays, days, today, scanId } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(doorsText)
	const did = answer ? undefined : Object.entries(t.did).find(([deed]) => deed === query.get('did'))?.[1]
	return (
		<>
			<PageHead
				title={t.title}
				lead={t.lead(days)}
				actions={
					<LinkButton href="/seller/day-sheet" tone="quiet">
						{t.sheet}
					</LinkButton>
				}
			/>
			{answer ? <Notice tone="warn" title={t.problems[answer.problem]} className="mb-4" /> : null}
			{did ? <Notice tone="success" title={did} className="mb-4" /> : null}
			{stays.length > 0 ? (
				<DoorList stays={stays} desk={{ today, scanId }} />
			) : (
				<EmptyState title={t.none}>{t.noneLead}</EmptyState>
			)}
		</>
	)
}
