import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';
import { invalidArgument } from './errors';
import { uuidMessage } from './uuid';

const instance = uuidMessage();

/** A cluster of one: the address by which the caller reached it. */
export const gossipHandlers = () => ({
  read: (call: ServerUnaryCall<Empty, ClusterInfo>, respond: sendUnaryData<ClusterInfo>): void => {
    const [, address, port] = /^\[?(.*?)\]?:(\d+)$/.exec(call.getHost()) ?? [];
    if (!address || !port) return respond(invalidArgument(`'${call.getHost()}' is not host:port.`));
    respond(null, onlyMember(address, Number(port)));
  },
});

function onlyMember(address: string, port: number): ClusterInfo {
  const endPoint = new EndPoint();
  endPoint.setAddress(address);
  endPoint.setPort(port);
  const member = new MemberInfo();
  member.setInstanceId(instance);
  member.setTimeStamp(`${Date.now()}0000`);
  member.setState(MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endPoint);
  const cluster = new ClusterInfo();
  cluster.addMembers(member);
  return cluster;
}
