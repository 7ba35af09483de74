export { jwtGateway as gateway } from './gateway/jwtGateway.ts';
