import { Type } from '@sinclair/typebox';
import { defineEvent } from '../define-event.js';
import { closed, uuid } from '../field-schemas.js';

const confirmedBy = (service: string) =>
  defineEvent(
    `zwerm.${service}.erasure.confirmed.v1`,
    'The service has erased a person: it keeps no more of them than its account of personal data says.',
    Type.Object(
      {
        erasureId: uuid('the erasure'),
        personId: uuid('who is erased'),
        rows: Type.Integer({ minimum: 0, description: 'how many rows went or were redacted' }),
      },
      closed,
    ),
    {
      erasureId: '7a1c9f52-64b3-4d0e-8f27-3e5d8c1b9a60',
      personId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
      rows: 12,
    },
  );

export const gatewayErasureConfirmed = confirmedBy('gateway');
export const challengesErasureConfirmed = confirmedBy('challenges');
export const ideasErasureConfirmed = confirmedBy('ideas');
export const votingErasureConfirmed = confirmedBy('voting');
export const aggregationErasureConfirmed = confirmedBy('aggregation');
