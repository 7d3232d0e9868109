import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { addDevice, CODE_MINUTES } from '#app/features/gate/add-device.server.ts'
import { DeviceList } from '#app/features/gate/components/device-list.tsx'
import { NewDeviceCode } from '#app/features/gate/components/new-device-code.tsx'
import { deviceForm } from '#app/features/gate/device-form.ts'
import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { readDevices } from '#app/features/gate/read-gate-office.server.ts'
import { revokeDevice } from '#app/features/gate/revoke-device.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: gateOfficeText[language].devices, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return readDevices(officeOf(context.world, seller), seller)
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const reading = readForm(deviceForm, await request.formData())
	if (!reading.ok) return data({ fault: 'name' } as const, 400)
	if (reading.value.deed === 'revoke') {
		const { outcome } = await revokeDevice(office, seller, { deviceId: reading.value.device })
		if (outcome === 'not-allowed') return data({ fault: outcome }, 403)
		throw outcome === 'revoked' ? redirect('/seller/check-in/devices') : new Response(null, { status: 404 })
	}
	const added = await addDevice(office, seller, { name: reading.value.name })
	switch (added.outcome) {
		case 'added':
			return data({ added: { name: added.name, code: added.code, minutes: CODE_MINUTES } })
		case 'not-allowed':
			return data({ fault: added.outcome }, 403)
	}
}

export default function GateDevices() {
	const { devices, mayKeep, now } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(gateOfficeText)
	return (
		<>
			<PageHead title={t.devices} lead={t.devicesLead} />
			{answer && 'fault' in answer ? (
				<Notice tone="warn" title={answer.fault === 'name' ? t.nameFault : t.notAllowed} className="mb-4" />
			) : null}
			{answer && 'added' in answer ? <NewDeviceCode {...answer.added} /> : null}
			{mayKeep ? (
				<Form method="post" className="mb-6 flex flex-wrap items-end gap-3">
					<input type="hidden" name="deed" value="add" />
					<TextField label={t.name} hint={t.nameHint} name="name" required maxLength={60} className="w-full sm:w-72" />
					<Button>{t.add}</Button>
				</Form>
			) : null}
			{devices.length > 0 ? (
				<DeviceList devices={devices} mayKeep={mayKeep} now={now} />
			) : (
				<EmptyState title={t.noDevices}>{t.noDevicesLead}</EmptyState>
			)}
		</>
	)
}
